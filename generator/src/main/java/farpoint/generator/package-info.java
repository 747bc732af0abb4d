/**
 * Writes what hosts need in writing of each detector: Weka's classes with their bean methods, ELKI's classes with their
 * annotations and service files. {@link farpoint.generator.Main} runs while a host is built, before its own code is compiled;
 * the catalogue {@link farpoint.Detectors} is all that it reads.
 */
package farpoint.generator;
