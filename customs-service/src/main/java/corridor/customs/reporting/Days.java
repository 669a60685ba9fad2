package corridor.customs.reporting;

import corridor.service.problem.InvalidRequest;
import corridor.service.problem.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A period of whole days in the administration's own time, the last one included. */
record Days(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int LONGEST = 366;

    Days {
        List<Violation> broken = new ArrayList<>();
        if (to.isBefore(from)) {
            broken.add(new Violation("to", "a period ends on or after the day it begins", "send the later day as to"));
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            broken.add(new Violation("to", "a period has at most " + LONGEST + " days", "ask for a part of it"));
        }
        if (from.getYear() < 2000 || to.getYear() > 9998) {
            broken.add(new Violation("from", "a period lies in the years 2000 to 9998", "send days as in 2026-11-24"));
        }
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken);
        }
    }

    /** Its first moment. */
    OffsetDateTime start() {
        return from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** The first moment after it. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
