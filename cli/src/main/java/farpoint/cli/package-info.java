/**
 * The commands {@code score}, {@code advise}, {@code describe} and {@code devices}, which need no host. Rankings, which are made
 * without a model, begin at {@code RankingRun}, advice at {@code AdviseRun}.
 */
package farpoint.cli;
