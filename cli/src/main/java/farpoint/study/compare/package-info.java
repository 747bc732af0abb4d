/** Which detectors of a study rank better than others, and which cannot be told apart. */
package farpoint.study.compare;
