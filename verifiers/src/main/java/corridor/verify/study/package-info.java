/** Whether a time-release study is what its events say. */
package corridor.verify.study;
