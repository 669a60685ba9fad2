package corridor.tracking.edi;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an interchange in: all that can be taken of it, in one transaction, and once. */
@Component
class InterchangeImport {
    /** All boxes are locked until the transaction ends, and a database has room for so many locks only. */
    private static final int MOST_BOXES = 5_000;

    private final MessageReader reader;
    private final PlaceReader places;
    private final InterchangeTable table;
    private final ReadingsWriting writing;
    private final Clock clock;

    InterchangeImport(
            MessageReader reader, PlaceReader places, InterchangeTable table, ReadingsWriting writing, Clock clock) {
        this.reader = reader;
        this.places = places;
        this.table = table;
        this.writing = writing;
        this.clock = clock;
    }

    /** @throws InterchangeRefused if nothing can be read, or its control reference was used for something else */
    @Transactional(propagation = Propagation.MANDATORY)
    InterchangeReport take(byte[] bytes, Caller caller) {
        Interchange interchange = Envelope.open(bytes);
        if (interchange.boxes() > MOST_BOXES) {
            throw InterchangeRefused.tooManyBoxes(interchange.boxes(), MOST_BOXES);
        }
        String party = caller.party() == null ? "" : caller.party();
        String sha256 = sha256(bytes);
        table.lock(party, interchange);
        Optional<InterchangeReport> first = table.find(party, interchange);
        if (first.isPresent()) {
            if (first.get().sha256().equals(sha256)) {
                return first.get().asDuplicate();
            }
            throw InterchangeRefused.referenceReused(interchange, first.get().id());
        }
        Origin origin = new Origin(interchange, sha256, caller.is(Role.TERMINAL_OPERATOR), clock.instant());
        List<MessageReading> readings = interchange.messages().stream()
                .map(message -> reader.read(message, origin))
                .toList();
        Optional<Instant> preparedAt = DateTimes.prepared(interchange.preparedAt(), clockOf(origin, readings));
        UUID id = Ids.next();
        List<MessageReport> messages = writing.write(
                readings,
                preparedAt.filter(at -> !at.isAfter(origin.receivedAt())).orElse(origin.receivedAt()),
                new ReadingsWriting.Bearer(id, party, origin, caller));
        InterchangeReport report = new InterchangeReport(
                id,
                Status.of(messages.stream().map(MessageReport::status).toList()),
                interchange.sender(),
                interchange.recipient(),
                interchange.controlReference(),
                preparedAt.orElse(null),
                origin.receivedAt().truncatedTo(ChronoUnit.MICROS),
                party,
                sha256,
                null,
                messages);
        table.insert(report, bytes);
        return report;
    }

    /** Whose clock UNB was written by: the sender's if it is configured, else that of the first place that it tells of. */
    private ZoneId clockOf(Origin origin, List<MessageReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.facts().stream())
                .map(Fact::facility)
                .filter(Objects::nonNull)
                .findFirst()
                .map(facility -> places.clock(origin, facility))
                .orElseGet(() -> places.clock(origin.sender()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
