/** The views of a run: each shows the same rows, cut and selection, and follows when another view changes them. */
package farpoint.weka.tab.view;
