/** What the tab Outliers does off the event thread: a run of a detector, and work that newer work makes superfluous. */
package farpoint.weka.tab.run;
