package corridor.customs.clearance;

import corridor.customs.assessment.Assessment;
import corridor.customs.assessment.AssessmentInput;
import corridor.customs.assessment.Assessor;
import corridor.customs.assessment.Goods;
import corridor.customs.tariff.PermitRule;
import corridor.customs.tariff.RequiredDocument;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/duty-calculations")
@Tag(name = "Tariff", description = "What goods are called and what they owe")
class DutyCalculationController {
    private final Tariffs tariffs;
    private final Clock clock;

    DutyCalculationController(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @Schema(name = "DutyCalculation")
    record Calculated(
            Assessment assessment,

            @Schema(description = "papers that the goods would come with")
            List<String> documents,

            @Schema(description = "agencies that would be asked for a permit")
            List<String> permits) {}

    @PostMapping
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.BORDER_AGENCY,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "Work out what goods would owe",
            description = "As an assessment would on that day, line by line. Nothing is declared and nothing is kept."
                    + " A preference or an exemption counts as if its papers were there; `documents` names them.")
    Calculated calculate(@Valid @RequestBody CalculateDuties request) {
        Tariff tariff = tariffs.current();
        LocalDate day = request.on() == null ? tariff.edition().dateOf(clock.instant()) : request.on();
        List<Violation> broken = request.faults(tariff, day);
        if (!broken.isEmpty()) {
            throw DeclarationRefused.calculation(broken);
        }
        AssessmentInput input = new AssessmentInput(
                day,
                request.currency(),
                request.freight(),
                request.insurance(),
                request.destinationPark(),
                false,
                request.procedure().isOutbound(),
                request.importerTaxNumber(),
                request.items().stream()
                        .map(item -> new Goods(item.hsCode(), item.invoiceValue(), item.preference(), item.exemption()))
                        .toList());
        return new Calculated(
                Assessor.assess(input, tariff), documents(request, tariff, day), permits(request, tariff, day));
    }

    private static List<String> documents(CalculateDuties request, Tariff tariff, LocalDate day) {
        Stream<String> ofGoods = request.items().stream()
                .flatMap(item ->
                        tariff.formalities().documents(request.procedure().name(), item.hsCode(), day).stream())
                .map(RequiredDocument::document);
        Stream<String> ofClaims = request.items().stream()
                .filter(item -> item.preference() != null)
                .flatMap(item -> tariff.reliefs().scheme(item.preference(), day).stream())
                .map(scheme -> scheme.document());
        return Stream.concat(ofGoods, ofClaims).distinct().sorted().toList();
    }

    private static List<String> permits(CalculateDuties request, Tariff tariff, LocalDate day) {
        return request.items().stream()
                .flatMap(
                        item -> tariff.formalities().permits(request.procedure().name(), item.hsCode(), day).stream())
                .map(PermitRule::agency)
                .distinct()
                .sorted()
                .toList();
    }
}
