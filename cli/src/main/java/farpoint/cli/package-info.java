/**
 * The commands {@code score}, {@code study}, {@code describe} and {@code devices}, which need no host. Rankings, which are made
 * without a model, begin at {@code RankingRun}, and studies at {@code StudyRun}.
 */
package farpoint.cli;
