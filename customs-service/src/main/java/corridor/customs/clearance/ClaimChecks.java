package corridor.customs.clearance;

import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.tariff.Exemption;
import corridor.customs.tariff.PreferenceScheme;
import corridor.customs.tariff.RequiredDocument;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import corridor.service.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what is claimed for the goods can be claimed, and whether the papers are there. */
final class ClaimChecks {
    private static final String BILL_OF_LADING = "BILL_OF_LADING";

    private final Declared declared;
    private final Tariff tariff;
    private final LocalDate day;
    private final Set<String> documents;
    private final Set<Violation> broken = new LinkedHashSet<>();

    private ClaimChecks(Declared declared, Tariff tariff, LocalDate day) {
        this.declared = declared;
        this.tariff = tariff;
        this.day = day;
        this.documents = declared.documents().stream().map(each -> each.type()).collect(Collectors.toSet());
    }

    /** The rules that are broken by items whose codes the tariff knows. */
    static List<Violation> of(Declared declared, Tariff tariff, LocalDate day) {
        ClaimChecks checks = new ClaimChecks(declared, tariff, day);
        for (int i = 0; i < declared.items().size(); i++) {
            Item item = declared.items().get(i);
            int place = i;
            tariff.line(item.hsCode(), day)
                    .ifPresent(line -> checks.item("items[" + place + "].", item, line.hsCode()));
        }
        return new ArrayList<>(checks.broken);
    }

    private void item(String field, Item item, HsCode line) {
        for (RequiredDocument each :
                tariff.formalities().documents(declared.procedure().name(), line, day)) {
            document(each.document(), "goods under this procedure come with it (" + each.legalBasis() + ")");
        }
        if (declared.procedure().isOutbound() && (item.preference() != null || item.exemption() != null)) {
            broken(
                    field + (item.preference() != null ? "preference" : "exemption"),
                    "goods that leave the country owe no import tax that could be cut",
                    "leave the claim out");
            return;
        }
        if (item.preference() != null) {
            preference(field, item, line);
        }
        if (item.exemption() != null) {
            exemption(field, item, line);
        }
    }

    private void preference(String field, Item item, HsCode line) {
        PreferenceScheme scheme =
                tariff.reliefs().scheme(item.preference(), day).orElse(null);
        if (scheme == null) {
            List<String> known = tariff.reliefs().schemes(day);
            broken(
                    field + "preference",
                    "customs knows no trade agreement " + item.preference() + " on " + day,
                    known.isEmpty() ? "leave it out" : "claim one of " + known + ", or none");
            return;
        }
        if (tariff.reliefs().preference(scheme.scheme(), line, day).isEmpty()) {
            broken(
                    field + "preference",
                    scheme.scheme() + " does not concern " + item.hsCode() + " on " + day,
                    "leave the claim out");
        }
        if (!scheme.origin().equals(item.originCountry())) {
            broken(
                    field + "originCountry",
                    "%s favours goods of %s, and these are of %s"
                            .formatted(scheme.scheme(), scheme.origin(), item.originCountry()),
                    "leave the preference out, or correct the origin");
        }
        document(scheme.document(), scheme.scheme() + " asks for a proof of origin (" + scheme.legalBasis() + ")");
        if (scheme.directConsignment()) {
            directConsignment(scheme);
        }
    }

    private void directConsignment(PreferenceScheme scheme) {
        if (!scheme.origin().equals(declared.exportationCountry())) {
            broken(
                    "exportationCountry",
                    scheme.scheme() + " asks that the goods come straight from " + scheme.origin(),
                    "send " + scheme.origin() + " if they were consigned from there, or claim no preference");
        }
        document(BILL_OF_LADING, scheme.scheme() + " asks for a through bill of lading as proof of direct consignment");
    }

    private void exemption(String field, Item item, HsCode line) {
        List<Exemption> rows = Arrays.stream(Tax.values())
                .flatMap(tax -> tariff.reliefs().exemption(item.exemption(), line, tax, day).stream())
                .toList();
        if (rows.isEmpty()) {
            List<String> known = tariff.reliefs().exemptions(line, day);
            broken(
                    field + "exemption",
                    "%s is no exemption for %s on %s".formatted(item.exemption(), item.hsCode(), day),
                    known.isEmpty() ? "leave it out" : "claim one of " + known + ", or none");
        }
        rows.stream()
                .map(Exemption::document)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(document -> document(document, "the exemption " + item.exemption() + " is proved by it"));
    }

    private void document(String type, String why) {
        if (!documents.contains(type)) {
            broken(
                    "documents",
                    "the document " + type + " is missing: " + why,
                    "add a document of type " + type + " with its number");
        }
    }

    private void broken(String field, String rule, String remedy) {
        broken.add(new Violation(field, rule, remedy));
    }
}
