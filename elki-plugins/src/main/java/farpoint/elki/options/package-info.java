/** Parameters as ELKI's options, and the files that options name. */
package farpoint.elki.options;
