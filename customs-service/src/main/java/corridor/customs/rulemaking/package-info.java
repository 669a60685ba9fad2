/**
 * How officers make rules: written as a draft, checked, tried on history, submitted, approved by another officer, in force
 * from an instant, taken back to an earlier set.
 */
package corridor.customs.rulemaking;
