package corridor.customs.declaration;

import corridor.customs.risk.LaneReason;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes declarations that have just been lodged as {@link Declaration} reads them: one statement for each table, however many
 * there are. Lodging is what customs does most, and Hibernate's way of a row at a time costs several times as much.
 */
@Component
class LodgedRows {
    private final JdbcClient jdbc;

    LodgedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a declaration in its place, from 0. */
    private record Placed<T>(String declarationId, int position, T part) {
        static <T> List<Placed<T>> all(List<Declaration> declarations, Function<Declaration, List<T>> parts) {
            List<Placed<T>> all = new ArrayList<>();
            for (Declaration declaration : declarations) {
                List<T> of = parts.apply(declaration);
                for (int i = 0; i < of.size(); i++) {
                    all.add(new Placed<>(declaration.getId().toString(), i, of.get(i)));
                }
            }
            return all;
        }
    }

    /** In the order given. */
    void insert(List<Declaration> declarations) {
        declarations(declarations);
        containers(Placed.all(declarations, Declaration::containers));
        items(Placed.all(declarations, Declaration::items));
        documents(Placed.all(declarations, Declaration::documents));
        laneReasons(Placed.all(declarations, Declaration::laneReasons));
    }

    private void declarations(List<Declaration> rows) {
        List<Lodged.Declared> said = rows.stream().map(Declaration::declared).toList();
        jdbc.sql("""
                        insert into declaration (id, version, declarant, reference, procedure, consignee,
                            importer_tax_number, consignor, exportation_country, transport_document, destination_park,
                            currency, freight, insurance, lodged_at, day, status, lane, rule_set_version,
                            tariff_version, assessment_id, amount_due, amount_paid, amount_secured, paid_before,
                            amendments, check_needed, promised_by)
                        select id::uuid, 0, declarant, reference, procedure, consignee, importer, consignor, country,
                            bill, park, currency, freight, insurance, lodged_at::timestamptz, day::date, status, lane,
                            rules, tariff, assessment::uuid, due, 0, 0, 0, 0, checked, promised_by::timestamptz
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as each (id,
                            declarant, reference, procedure, consignee, importer, consignor, country, bill, park, currency,
                            freight, insurance, lodged_at, day, status, lane, rules, tariff, assessment, due, checked,
                            promised_by)""")
                .params(
                        texts(rows, each -> each.getId().toString()),
                        texts(rows, Declaration::declarant),
                        texts(rows, Declaration::reference),
                        texts(rows, each -> each.procedure().name()),
                        texts(rows, Declaration::consignee),
                        texts(said, Lodged.Declared::importerTaxNumber),
                        texts(said, Lodged.Declared::consignor),
                        texts(said, Lodged.Declared::exportationCountry),
                        texts(said, Lodged.Declared::transportDocument),
                        texts(
                                rows,
                                each -> each.destinationPark()
                                        .map(ParkCode::value)
                                        .orElse(null)),
                        texts(rows, Declaration::currency),
                        numbers(rows, Declaration::freight),
                        numbers(said, Lodged.Declared::insurance),
                        texts(rows, each -> each.lodgedAt().toString()),
                        texts(rows, each -> each.day().toString()),
                        texts(rows, each -> each.status().name()),
                        texts(rows, each -> each.lane().name()),
                        texts(rows, Declaration::ruleSetVersion),
                        texts(rows, Declaration::tariffVersion),
                        texts(rows, each -> each.assessmentId().toString()),
                        numbers(rows, each -> each.amountDue().amount()),
                        rows.stream().map(Declaration::isCheckNeeded).toArray(Boolean[]::new),
                        texts(
                                rows,
                                each -> each.promisedBy().map(Object::toString).orElse(null)))
                .update();
    }

    private void containers(List<Placed<ContainerNumber>> rows) {
        jdbc.sql("""
                        insert into declaration_container (declaration_id, position, container_number)
                        select id::uuid, position, number from unnest(?, ?, ?) as each (id, position, number)""")
                .params(
                        ids(rows),
                        positions(rows),
                        texts(rows, each -> each.part().value()))
                .update();
    }

    private void items(List<Placed<Item>> rows) {
        jdbc.sql("""
                        insert into declaration_item (declaration_id, position, hs_code, description, origin_country,
                            quantity, net_mass_kg, invoice_value, packages, gross_mass_kg, preference, exemption)
                        select id::uuid, position, hs, description, origin, quantity, net, value, packages, gross,
                            preference, exemption
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as each (id, position, hs, description, origin,
                            quantity, net, value, packages, gross, preference, exemption)""")
                .params(
                        ids(rows),
                        positions(rows),
                        texts(rows, each -> each.part().hsCode().value()),
                        texts(rows, each -> each.part().description()),
                        texts(rows, each -> each.part().originCountry()),
                        numbers(rows, each -> each.part().quantity()),
                        numbers(rows, each -> each.part().netMassKg()),
                        numbers(rows, each -> each.part().invoiceValue()),
                        rows.stream().map(each -> each.part().packages()).toArray(Integer[]::new),
                        numbers(rows, each -> each.part().grossMassKg()),
                        texts(rows, each -> each.part().preference()),
                        texts(rows, each -> each.part().exemption()))
                .update();
    }

    private void documents(List<Placed<Document>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into declaration_document (declaration_id, position, type, reference)
                        select id::uuid, position, type, reference
                        from unnest(?, ?, ?, ?) as each (id, position, type, reference)""")
                .params(
                        ids(rows),
                        positions(rows),
                        texts(rows, each -> each.part().type()),
                        texts(rows, each -> each.part().reference()))
                .update();
    }

    private void laneReasons(List<Placed<LaneReason>> rows) {
        jdbc.sql("""
                        insert into declaration_lane_reason (declaration_id, position, rule, lane, reason, found)
                        select id::uuid, position, rule, lane, reason, found
                        from unnest(?, ?, ?, ?, ?, ?) as each (id, position, rule, lane, reason, found)""")
                .params(
                        ids(rows),
                        positions(rows),
                        texts(rows, each -> each.part().rule()),
                        texts(rows, each -> each.part().lane().name()),
                        texts(rows, each -> each.part().reason()),
                        texts(rows, each -> each.part().found()))
                .update();
    }

    private static <T> String[] ids(List<Placed<T>> rows) {
        return texts(rows, Placed::declarationId);
    }

    private static <T> Integer[] positions(List<Placed<T>> rows) {
        return rows.stream().map(Placed::position).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> what) {
        return rows.stream().map(what).toArray(String[]::new);
    }

    private static <T> BigDecimal[] numbers(List<T> rows, Function<T, BigDecimal> what) {
        return rows.stream().map(what).toArray(BigDecimal[]::new);
    }
}
