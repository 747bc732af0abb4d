/**
 * The tab Outliers of Weka's Explorer, which is a perspective of its Workbench as well: {@link
 * farpoint.weka.tab.OutlierPanel} is what Weka makes, {@code OutlierTab} what it shows.
 */
package farpoint.weka.tab;
