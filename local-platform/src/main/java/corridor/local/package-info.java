/** The whole port on one machine: {@code platform} runs it, {@code client} speaks to it, {@code demo} shows it. */
package corridor.local;
