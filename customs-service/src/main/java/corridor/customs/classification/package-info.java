/** Helps to find the HS code of goods from a few words. It suggests with reasons, and never decides. */
package corridor.customs.classification;
