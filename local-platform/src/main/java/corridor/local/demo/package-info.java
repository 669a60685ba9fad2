/** A vessel's call replayed through the running port: from the crane to the park, over the public API only. */
package corridor.local.demo;
