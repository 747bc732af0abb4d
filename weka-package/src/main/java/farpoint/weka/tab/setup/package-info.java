/** What a person chooses before a run of the tab Outliers: the detector, and what each attribute is used for. */
package farpoint.weka.tab.setup;
