/** What goods are called, what they owe and since when: dated data, replaceable by an administration's own files. */
package corridor.customs.tariff;
