/**
 * What a person does with a run: marks rows and learns from the marks, sends and saves rows, keeps models and scores other files.
 * The logic has no windows; {@link farpoint.weka.tab.act.OutlierActions} gives it to the tab as actions.
 */
package farpoint.weka.tab.act;
