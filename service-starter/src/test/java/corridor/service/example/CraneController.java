package corridor.service.example;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/crane/v1")
class CraneController {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    CraneController(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Lift(
            @NotNull ContainerNumber containerNumber,
            @Positive int massKg,
            String mishap,
            Hoist hoist) {}

    enum Hoist {
        SPREADER,
        HOOK
    }

    record Lifted(UUID id, String containerNumber) {}

    @PostMapping("/lifts")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    ResponseEntity<Object> lift(@RequestBody @Valid Lift lift) {
        UUID id = Ids.next();
        jdbc.sql("insert into crane_lift (id, container) values (?, ?)")
                .params(id, lift.containerNumber().value())
                .update();
        outbox.append(new EquipmentMoved(
                lift.containerNumber(),
                EquipmentEventCode.DISC,
                EventClassifier.ACT,
                clock.instant(),
                new Facility(new UnLocode("PKGWD"), null),
                null,
                null,
                null,
                null,
                List.of(),
                new Evidence("crane", Evidence.Kind.API, id.toString(), null)));
        Refusal tooHeavy = new Refusal(
                HttpStatus.CONFLICT, "too-heavy", "Too heavy", "It is.", new Violation("massKg", "light", "unload"));
        if ("thrown".equals(lift.mishap())) {
            throw tooHeavy;
        }
        if ("returned".equals(lift.mishap())) {
            return ResponseEntity.status(tooHeavy.status()).body(tooHeavy.toProblem());
        }
        if ("bug".equals(lift.mishap())) {
            throw new IllegalStateException("a bug");
        }
        return ResponseEntity.created(URI.create("/crane/v1/lifts/" + id))
                .body(new Lifted(id, lift.containerNumber().value()));
    }

    @GetMapping("/lifts")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR})
    Page<Lifted> lifts(Paging paging) {
        List<Lifted> read = jdbc.sql("select id, container from crane_lift where id > ?::uuid order by id limit ?")
                .params(paging.after() == null ? new UUID(0, 0).toString() : paging.after(), paging.toRead())
                .query((row, number) -> new Lifted(row.getObject("id", UUID.class), row.getString("container")))
                .list();
        return Page.of(read, paging, lifted -> lifted.id().toString());
    }

    @GetMapping("/containers/{number}/lifts")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    int count(@PathVariable ContainerNumber number) {
        return jdbc.sql("select count(*) from crane_lift where container = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    @GetMapping("/hoists/{hoist}")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    Hoist hoist(@PathVariable Hoist hoist) {
        return hoist;
    }

    @GetMapping("/me")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER})
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/forgotten")
    String nobodySaidWhoMay() {
        return "secret";
    }
}
