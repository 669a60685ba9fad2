package corridor.customs.declaration;

import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a declarant said and when, as it stands: goods, parties, papers. It changes by amendment and correction only. */
@MappedSuperclass
abstract class Said {
    private String declarant;
    private Instant lodgedAt;
    private LocalDate day;
    private String reference;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private String consignee;
    private String importerTaxNumber;
    private String consignor;
    private String exportationCountry;
    private String transportDocument;
    private ParkCode destinationPark;
    private String currency;
    private BigDecimal freight;
    private BigDecimal insurance;

    @ElementCollection
    @CollectionTable(name = "declaration_container", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    @Column(name = "container_number")
    private List<ContainerNumber> containers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "declaration_item", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<Item> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "declaration_document", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<Document> documents = new ArrayList<>();

    /** For JPA. */
    protected Said() {}

    Said(Lodged lodged) {
        declarant = lodged.declarant();
        lodgedAt = lodged.at();
        day = lodged.day();
        say(lodged.declared());
    }

    /** Says this from now on. */
    void says(Lodged.Declared declared) {
        say(declared);
    }

    private void say(Lodged.Declared declared) {
        reference = declared.reference();
        procedure = declared.procedure();
        consignee = declared.consignee();
        importerTaxNumber = declared.importerTaxNumber();
        consignor = declared.consignor();
        exportationCountry = declared.exportationCountry();
        transportDocument = declared.transportDocument();
        destinationPark = declared.destinationPark();
        currency = declared.currency();
        freight = declared.freight();
        insurance = declared.insurance();
        containers.clear();
        containers.addAll(declared.containers());
        items.clear();
        items.addAll(declared.items());
        documents.clear();
        documents.addAll(declared.documents());
    }

    /** The goods are these. */
    void correct(List<Item> corrected) {
        items.clear();
        items.addAll(corrected);
    }

    /** Takes a document that was handed in later. */
    public void hand(Document document) {
        documents.add(document);
    }

    /** What the declarant said, as it stands. */
    public Lodged.Declared declared() {
        return new Lodged.Declared(
                reference,
                procedure,
                consignee,
                importerTaxNumber,
                consignor,
                exportationCountry,
                transportDocument,
                destinationPark,
                currency,
                freight,
                insurance,
                containers(),
                items(),
                documents());
    }

    public String declarant() {
        return declarant;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** The day whose rates hold. */
    public LocalDate day() {
        return day;
    }

    public String reference() {
        return reference;
    }

    public Procedure procedure() {
        return procedure;
    }

    public String consignee() {
        return consignee;
    }

    public Optional<ParkCode> destinationPark() {
        return Optional.ofNullable(destinationPark);
    }

    public String currency() {
        return currency;
    }

    public BigDecimal freight() {
        return freight;
    }

    public Optional<BigDecimal> insurance() {
        return Optional.ofNullable(insurance);
    }

    public List<ContainerNumber> containers() {
        return List.copyOf(containers);
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    public List<Document> documents() {
        return List.copyOf(documents);
    }
}
