package corridor.customs.clearance;

import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.declaration.Procedure;
import corridor.customs.tariff.LineMissing;
import corridor.customs.tariff.Tariff;
import corridor.port.ContainerNumber;
import corridor.port.InvalidValueException;
import corridor.port.Money;
import corridor.service.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a declaration must be beyond its shape: in itself, and by the tariff of its day. All faults are told at once. */
final class DoorChecks {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String GUARANTEE = "GUARANTEE";

    /** ISO 668: no box may weigh more, goods and all. */
    private static final BigDecimal HEAVIEST_BOX_KG = BigDecimal.valueOf(36_000);

    private final Declared declared;
    private final Tariff tariff;
    private final LocalDate day;
    private final List<Violation> broken = new ArrayList<>();

    private DoorChecks(Declared declared, Tariff tariff, LocalDate day) {
        this.declared = declared;
        this.tariff = tariff;
        this.day = day;
    }

    /** The rules that are broken; none if the declaration may come in. */
    static List<Violation> of(Declared declared, Tariff tariff, LocalDate day) {
        DoorChecks checks = new DoorChecks(declared, tariff, day);
        checks.containersAreNamedOnce();
        checks.currencyHasARate();
        checks.destinationIsKnown();
        checks.transitIsSecured();
        checks.itemsAreInTheTariff();
        checks.massesAgree();
        checks.massFitsIntoTheBoxes();
        checks.valuesCanBe();
        checks.broken.addAll(ClaimChecks.of(declared, tariff, day));
        return checks.broken;
    }

    private void containersAreNamedOnce() {
        Set<ContainerNumber> seen = new HashSet<>();
        for (int i = 0; i < declared.containers().size(); i++) {
            if (!seen.add(declared.containers().get(i))) {
                broken("containers[" + i + "]", declared.containers().get(i) + " is named twice", "name it once");
            }
        }
    }

    private void currencyHasARate() {
        if (tariff.exchangeRate(declared.currency(), day).isEmpty()) {
            broken(
                    "currency",
                    "customs has no exchange rate for " + declared.currency() + " on " + day,
                    "invoice in a currency that customs has a rate for, or ask customs to publish one");
            return;
        }
        Currency currency = Currency.getInstance(declared.currency());
        coins("freight", declared.freight(), currency);
        if (declared.insurance() != null) {
            coins("insurance", declared.insurance(), currency);
        }
        for (int i = 0; i < declared.items().size(); i++) {
            coins("items[" + i + "].invoiceValue", declared.items().get(i).invoiceValue(), currency);
        }
    }

    private void coins(String field, BigDecimal amount, Currency currency) {
        try {
            new Money(amount, currency);
        } catch (InvalidValueException e) {
            broken(field, e.rule(), e.remedy());
        }
    }

    private void destinationIsKnown() {
        if (declared.destinationPark() != null
                && tariff.park(declared.destinationPark()).isEmpty()) {
            broken(
                    "destinationPark",
                    "customs knows no park " + declared.destinationPark(),
                    "send one of " + tariff.parks() + ", or leave it out");
        }
    }

    private void transitIsSecured() {
        if (declared.procedure() != Procedure.TRANSIT) {
            return;
        }
        if (declared.destinationPark() == null) {
            broken("destinationPark", "goods in transit go to a park", "send one of " + tariff.parks());
        }
        if (declared.documents().stream().noneMatch(document -> document.type().equals(GUARANTEE))) {
            broken(
                    "documents",
                    "taxes are suspended in transit, and a guarantee secures them",
                    "add a document of type " + GUARANTEE + " with the bond's number");
        }
    }

    private void itemsAreInTheTariff() {
        for (int i = 0; i < declared.items().size(); i++) {
            Item item = declared.items().get(i);
            if (tariff.line(item.hsCode(), day).isEmpty()) {
                broken.add(LineMissing.violation(tariff, item.hsCode(), day, "items[" + i + "].hsCode"));
            }
            if (!COUNTRIES.contains(item.originCountry())) {
                broken(
                        "items[" + i + "].originCountry",
                        item.originCountry() + " is not a country in ISO 3166-1",
                        "send the two letters of the country of origin");
            }
        }
        if (declared.exportationCountry() != null && !COUNTRIES.contains(declared.exportationCountry())) {
            broken(
                    "exportationCountry",
                    declared.exportationCountry() + " is not a country in ISO 3166-1",
                    "send the two letters of the country that the goods were consigned from");
        }
    }

    private void massesAgree() {
        for (int i = 0; i < declared.items().size(); i++) {
            Item item = declared.items().get(i);
            if (item.grossMassKg() != null && item.grossMassKg().compareTo(item.netMassKg()) < 0) {
                broken(
                        "items[" + i + "].grossMassKg",
                        "%s kg with packing is less than %s kg without"
                                .formatted(
                                        item.grossMassKg().toPlainString(),
                                        item.netMassKg().toPlainString()),
                        "send both masses in kilograms, the gross mass with packing");
            }
        }
    }

    /** What a kilogram cannot be worth is a slip of the pen; what is merely odd is a matter of risk. */
    private void valuesCanBe() {
        tariff.exchangeRate(declared.currency(), day).ifPresent(rate -> {
            for (int i = 0; i < declared.items().size(); i++) {
                Item item = declared.items().get(i);
                int place = i;
                BigDecimal perKg =
                        item.invoiceValue().multiply(rate.rupees()).divide(item.netMassKg(), 2, RoundingMode.HALF_UP);
                tariff.formalities()
                        .limit(item.hsCode(), day)
                        .filter(limit -> perKg.compareTo(limit.lowest()) < 0 || perKg.compareTo(limit.highest()) > 0)
                        .ifPresent(limit -> broken(
                                "items[" + place + "].invoiceValue",
                                "%s rupees a kilogram is not between %s and %s, as such goods can be worth"
                                        .formatted(
                                                perKg.toPlainString(),
                                                limit.lowest().toPlainString(),
                                                limit.highest().toPlainString()),
                                "send the value of the whole item in " + declared.currency()
                                        + ", and its mass in kilograms"));
            }
        });
    }

    private void massFitsIntoTheBoxes() {
        BigDecimal most = HEAVIEST_BOX_KG.multiply(
                BigDecimal.valueOf(declared.containers().size()));
        BigDecimal mass = declared.items().stream().map(Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (mass.compareTo(most) > 0) {
            broken(
                    "items",
                    "%s kg net do not fit into %d container%s of at most %s kg each"
                            .formatted(
                                    mass.toPlainString(),
                                    declared.containers().size(),
                                    declared.containers().size() == 1 ? "" : "s",
                                    HEAVIEST_BOX_KG),
                    "send net masses in kilograms, and every container that carries the goods");
        }
    }

    private void broken(String field, String rule, String remedy) {
        broken.add(new Violation(field, rule, remedy));
    }
}
