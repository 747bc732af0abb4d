/** Training and scoring of autoencoders here and in PyTorch, measured in turn. */
package farpoint.bench.training;
