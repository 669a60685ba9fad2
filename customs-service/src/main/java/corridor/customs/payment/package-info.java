/** What is owed and what was paid: a double-entry ledger whose sum is zero, always. */
package corridor.customs.payment;
