/** Drawing of charts: axes, colors, symbols and the component that they are drawn on. Ignorant of runs and rows. */
package farpoint.weka.tab.plot;
