/**
 * What the tab Outliers shows, without windows: runs, the cut, what is selected and what a person says of rows. Everything but
 * {@link farpoint.weka.tab.result.RunResult#why} is used on the event thread only.
 */
package farpoint.weka.tab.result;
