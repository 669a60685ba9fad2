/** Customs as its users meet it: a process of its own, over HTTP, with every commit on disk. */
package corridor.benchmarks.customs;
