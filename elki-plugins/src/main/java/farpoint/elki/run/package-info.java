/** Runs of the core as ELKI expects them: engine, progress and log. */
package farpoint.elki.run;
