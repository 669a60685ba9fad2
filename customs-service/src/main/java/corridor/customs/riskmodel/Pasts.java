package corridor.customs.riskmodel;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the parties of declarations that are looked at together, and which model is in service: read once. Each
 * declaration that is scored counts among its parties' for those after it, as if they had come one by one.
 */
public final class Pasts {
    private final String declarant;
    private final Map<String, PartyPast> importers = new HashMap<>();
    private PartyPast ofDeclarant = PartyPast.NONE;
    private String model;

    Pasts(String declarant) {
        this.declarant = declarant;
    }

    /** @param version null if none is */
    void inService(String version) {
        model = version;
    }

    void know(String role, String party, PartyPast past) {
        if (role.equals("DECLARANT")) {
            ofDeclarant = past;
        } else {
            importers.put(party, past);
        }
    }

    /** The same model, and what was known of the parties at another time. */
    Pasts knowing(String importer, Known then) {
        Pasts before = new Pasts(declarant);
        before.inService(model);
        before.ofDeclarant = then.declarant();
        before.importers.put(importer, then.importer());
        return before;
    }

    String declarant() {
        return declarant;
    }

    /** The version in service; null if none is. */
    String model() {
        return model;
    }

    PartyPast ofDeclarant() {
        return ofDeclarant;
    }

    PartyPast ofImporter(String importer) {
        return importers.getOrDefault(importer, PartyPast.NONE);
    }

    /** One more was lodged. */
    void count(String importer) {
        ofDeclarant = ofDeclarant.andOneMore();
        importers.put(importer, ofImporter(importer).andOneMore());
    }
}
