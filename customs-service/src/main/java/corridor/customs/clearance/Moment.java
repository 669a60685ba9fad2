package corridor.customs.clearance;

import corridor.customs.riskmodel.Pasts;
import corridor.customs.tariff.Tariff;
import java.time.LocalDate;

/**
 * What counts for all declarations of one declarant that are looked at together, read once.
 *
 * @param day whose rates hold
 * @param releasedBefore how many of the declarant's declarations have been released
 * @param ruleSetVersion of the risk rules in force
 * @param heard of all their boxes
 * @param pasts of their parties; grows with each that comes in
 */
record Moment(
        String declarant,
        LocalDate day,
        Tariff tariff,
        int releasedBefore,
        String ruleSetVersion,
        Heard heard,
        Pasts pasts) {}
