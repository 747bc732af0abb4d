/** What all charts need, on pages as in windows: round ticks, scales and texts of numbers. Nothing here draws. */
package farpoint.chart;
