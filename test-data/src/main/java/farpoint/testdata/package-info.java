/** Made-up data for tests and studies, beside the real data sets of this module. It knows no detector. */
package farpoint.testdata;
