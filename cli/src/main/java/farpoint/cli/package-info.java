/**
 * The commands {@code score}, {@code advise}, {@code study}, {@code describe} and {@code devices}, which need no host. Rankings,
 * which are made without a model, begin at {@code RankingRun}, advice at {@code AdviseRun}, and studies at {@code StudyRun}.
 */
package farpoint.cli;
