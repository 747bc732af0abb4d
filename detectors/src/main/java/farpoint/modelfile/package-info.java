/**
 * Model files: a fitted detector with its preprocessing, parameters, threshold and provenance as data, not code. A {@link
 * farpoint.state.State} is a tree of named values that every part of a model writes itself to; {@link
 * farpoint.modelfile.ModelFile} puts it into a file, whose layout docs/model-file.md describes. In the same form, {@link
 * farpoint.modelfile.TrainingFile} keeps a training that can go on.
 */
package farpoint.modelfile;
