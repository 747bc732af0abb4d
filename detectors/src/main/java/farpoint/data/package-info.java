/**
 * Data as it flows to the detectors: a {@link farpoint.data.Table} of typed columns with missing values comes from a host,
 * {@link farpoint.data.Preprocessing} is fitted on the training table, and a {@link farpoint.data.DataMatrix} of finite
 * doubles comes out.
 */
package farpoint.data;
