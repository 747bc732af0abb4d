/** One HTML page about a study: how well each detector ranks, on which data, and which differ. */
package farpoint.study.page;
