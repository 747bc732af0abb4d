/**
 * The commands {@code score}, {@code audit}, {@code advise}, {@code study}, {@code describe} and {@code devices}, which need no
 * host. Rankings, which are made without a model, begin at {@code RankingRun}, audits at {@code AuditRun}, advice at {@code
 * AdviseRun}, and studies at {@code StudyRun}.
 */
package farpoint.cli;
