/** What programs of commands have in common: help, options, exit status and how mistakes are told. */
package farpoint.cli.command;
