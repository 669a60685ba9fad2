/**
 * What a declaration owes: a pure function of the declaration, the day and the tariff, explained so that a trader can
 * do it again by hand.
 */
package corridor.customs.assessment;
