/**
 * Deep support vector data description: Ruff et al., Deep One-Class Classification, ICML 2018, with the soft boundary of
 * the same paper and the several centres of Ghafoori and Leckie, SDM 2020. Start reading at {@link
 * farpoint.deepsvdd.DeepSVDD}.
 */
package farpoint.deepsvdd;
