/**
 * The commands {@code score}, {@code describe} and {@code devices}, which need no host. Rankings, which are made without a
 * model, begin at {@code RankingRun}.
 */
package farpoint.cli;
