package corridor.tracking.edi;

import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.service.access.Caller;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Viewing;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells partners in their own words what happened to their boxes at our port. */
@Component
class ReportWriting {
    private static final int MOST_DAYS = 31;
    private static final int MOST_MOVES = 5_000;

    private final JdbcClient jdbc;
    private final Viewing viewing;
    private final OutgoingTable table;
    private final Places places;
    private final Clock clock;

    ReportWriting(JdbcClient jdbc, Viewing viewing, OutgoingTable table, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.viewing = viewing;
        this.table = table;
        this.places = places;
        this.clock = clock;
    }

    /** @throws ReportRefused if the period is none, too long or empty */
    @Transactional
    public Outgoing write(AskForReport asked, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!asked.from().isBefore(asked.until())
                || asked.until().isAfter(now)
                || Duration.between(asked.from(), asked.until()).toDays() > MOST_DAYS) {
            throw ReportRefused.period(asked, MOST_DAYS);
        }
        List<Fact> moves = moves(asked, caller);
        if (moves.isEmpty()) {
            throw ReportRefused.nothing();
        }
        UUID id = Ids.next();
        // 14 characters at most (ISO 9735): the time of a v7 id in base 36, and what tells apart within it.
        String reference = Long.toString(id.getMostSignificantBits() >>> 4, 36).toUpperCase(Locale.ROOT);
        String sender = Objects.requireNonNullElse(
                places.port().code(), places.port().unLocode().value());
        byte[] content = EdifactWriter.interchange(
                sender,
                asked.recipient(),
                reference,
                now,
                places.zone(),
                MovesInEdifact.messages(asked.message(), moves, reference, places));
        Outgoing written = new Outgoing(
                id,
                reference,
                asked.recipient(),
                asked.message(),
                moves.size(),
                asked,
                now,
                caller.party() == null ? caller.name() : caller.party(),
                sha256(content),
                null);
        table.insert(written, content);
        return written;
    }

    private List<Fact> moves(AskForReport asked, Caller caller) {
        Set<What> wanted = asked.message() == AskForReport.Kind.CODECO
                ? Set.of(What.GTIN, What.GTOT)
                : Set.of(What.DISC, What.LOAD);
        List<ContainerNumber> numbers = jdbc.sql("""
                        select distinct container from container_event
                        where un_locode = ? and recorded_at >= ? and recorded_at < ? and classifier = 'ACT'
                          and what = any(?) and (?::text is null or call_id = ?) order by container limit ?""")
                .params(
                        places.port().unLocode().value(),
                        asked.from().atOffset(ZoneOffset.UTC),
                        asked.until().atOffset(ZoneOffset.UTC),
                        wanted.stream().map(What::name).toArray(String[]::new),
                        asked.callId(),
                        asked.callId(),
                        MOST_MOVES + 1)
                .query((row, number) -> new ContainerNumber(row.getString(1)))
                .list();
        if (numbers.size() > MOST_MOVES) {
            throw ReportRefused.tooManyBoxes(MOST_MOVES);
        }
        List<Fact> moves = viewing.of(numbers, caller).values().stream()
                .flatMap(history -> history.facts().stream())
                .filter(recorded -> isWanted(recorded, asked, wanted))
                .sorted(Comparator.comparing(RecordedFact::occurredAt)
                        .thenComparing(recorded -> recorded.fact().containerNumber()))
                .map(RecordedFact::fact)
                .toList();
        if (moves.size() > MOST_MOVES) {
            throw ReportRefused.tooManyBoxes(MOST_MOVES);
        }
        return moves;
    }

    private boolean isWanted(RecordedFact recorded, AskForReport asked, Set<What> wanted) {
        Fact fact = recorded.fact();
        Facility facility = fact.facility();
        return wanted.contains(recorded.what())
                && fact.isActual()
                && places.isOurs(facility)
                && !recorded.recordedAt().isBefore(asked.from())
                && recorded.recordedAt().isBefore(asked.until())
                && (asked.callId() == null
                        || (fact.transport() != null
                                && asked.callId().equals(fact.transport().callId())));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
