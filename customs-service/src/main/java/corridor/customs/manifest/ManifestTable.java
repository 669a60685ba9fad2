package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where manifests are kept: every version for ever, and the boxes of the one that counts. */
@Component
class ManifestTable {
    private static final String VIEW = """
            select m.id, m.party, m.reference, m.version_no, m.cancelled, m.changed_at, v.said, v.form
            from manifest m join manifest_version v on v.manifest_id = m.id and v.version_no = m.version_no""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ManifestTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns false if the carrier has used the reference before. */
    boolean add(UUID id, String party, String reference, Instant now) {
        return jdbc.sql("""
                        insert into manifest (id, party, reference, version_no, cancelled, changed_at)
                        values (?, ?, ?, 0, false, ?) on conflict do nothing""")
                        .params(id, party, reference, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<UUID> find(String party, String reference) {
        return jdbc.sql("select id from manifest where party = ? and reference = ?")
                .params(party, reference)
                .query(UUID.class)
                .optional();
    }

    /** To change it: nobody else can until the transaction ends. */
    Optional<ManifestView> lock(UUID id, String party) {
        return jdbc.sql(VIEW + " where m.id = ? and (?::text is null or m.party = ?) for update of m")
                .params(id, party, party)
                .query(this::view)
                .optional();
    }

    Optional<ManifestView> find(UUID id, String party) {
        return jdbc.sql(VIEW + " where m.id = ? and (?::text is null or m.party = ?)")
                .params(id, party, party)
                .query(this::view)
                .optional();
    }

    /** The newest first. */
    List<ManifestView> list(String party, Paging paging) {
        return jdbc.sql(VIEW + """
                 where (?::text is null or m.party = ?) and (?::uuid is null or m.id < ?::uuid)
                order by m.id desc limit ?""")
                .params(party, party, paging.after(), paging.after(), paging.toRead())
                .query(this::view)
                .list();
    }

    List<ManifestVersion> versions(UUID id, Paging paging) {
        int after = paging.after() == null ? 0 : Integer.parseInt(paging.after());
        return jdbc.sql("""
                        select version_no, what, said, form, reason, made_by, made_at from manifest_version
                        where manifest_id = ? and version_no > ? order by version_no limit ?""")
                .params(id, after, paging.toRead())
                .query((row, n) -> new ManifestVersion(
                        row.getInt("version_no"),
                        ManifestVersion.What.valueOf(row.getString("what")),
                        row.getString("form"),
                        row.getString("reason"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("said"), LodgeManifest.class)))
                .list();
    }

    /** Adds a version and makes its boxes the ones that count; none once it is cancelled. */
    void add(UUID id, ManifestVersion version) {
        jdbc.sql("""
                        insert into manifest_version (manifest_id, version_no, what, said, form, reason, made_by, made_at)
                        values (?, ?, ?, ?::json, ?, ?, ?, ?)""")
                .params(
                        id,
                        version.number(),
                        version.what().name(),
                        json.writeValueAsString(version.manifest()),
                        version.form(),
                        version.reason(),
                        version.by(),
                        version.at().atOffset(ZoneOffset.UTC))
                .update();
        boolean cancelled = version.what() == ManifestVersion.What.CANCELLED;
        jdbc.sql("update manifest set version_no = ?, cancelled = ?, changed_at = ? where id = ?")
                .params(version.number(), cancelled, version.at().atOffset(ZoneOffset.UTC), id)
                .update();
        jdbc.sql("delete from manifested_box where manifest_id = ?").param(id).update();
        if (!cancelled) {
            version.manifest().consignments().forEach(consignment -> addBoxes(id, consignment));
        }
    }

    private void addBoxes(UUID id, Consignment consignment) {
        for (Consignment.Box box : consignment.containers()) {
            jdbc.sql("""
                            insert into manifested_box (manifest_id, transport_document, container_number, consignee,
                                consignee_tax_number, hs_code, packages, gross_mass_kg, document_gross_mass_kg,
                                document_packages)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            consignment.transportDocument(),
                            box.containerNumber().value(),
                            consignment.consignee(),
                            consignment.consigneeTaxNumber(),
                            consignment.hsCode() == null
                                    ? null
                                    : consignment.hsCode().value(),
                            box.packages(),
                            box.grossMassKg(),
                            consignment.grossMassKg(),
                            consignment.packages())
                    .update();
        }
    }

    /** What manifests say of boxes; of each, what the manifest that changed last says. */
    List<ManifestedBox> boxes(Collection<ContainerNumber> numbers) {
        return jdbc.sql("""
                        select b.*, m.version_no from manifested_box b join manifest m on m.id = b.manifest_id
                        where b.container_number in (:numbers) and m.changed_at = (
                            select max(other.changed_at) from manifested_box ob join manifest other on other.id = ob.manifest_id
                            where ob.container_number = b.container_number)
                        order by b.container_number, b.transport_document""")
                .param("numbers", numbers.stream().map(ContainerNumber::value).toList())
                .query(ManifestTable::box)
                .list();
    }

    private ManifestView view(ResultSet row, int n) throws SQLException {
        return new ManifestView(
                row.getObject("id", UUID.class),
                row.getString("party"),
                row.getInt("version_no"),
                row.getBoolean("cancelled"),
                row.getString("form"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("said"), LodgeManifest.class));
    }

    private static ManifestedBox box(ResultSet row, int n) throws SQLException {
        String hsCode = row.getString("hs_code");
        return new ManifestedBox(
                row.getObject("manifest_id", UUID.class),
                row.getInt("version_no"),
                row.getString("transport_document"),
                new ContainerNumber(row.getString("container_number")),
                row.getString("consignee"),
                row.getString("consignee_tax_number"),
                hsCode == null ? null : new HsCode(hsCode),
                row.getObject("packages", Integer.class),
                row.getBigDecimal("gross_mass_kg"),
                row.getBigDecimal("document_gross_mass_kg"),
                row.getObject("document_packages", Integer.class));
    }
}
