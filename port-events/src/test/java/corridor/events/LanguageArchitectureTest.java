package corridor.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "corridor", importOptions = ImportOption.DoNotIncludeTests.class)
class LanguageArchitectureTest {

    @ArchTest
    static final ArchRule the_words_of_the_port_know_nothing_of_events = noClasses()
            .that()
            .resideInAPackage("corridor.port")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("corridor.events");

    @ArchTest
    static final ArchRule the_language_is_free_of_frameworks = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "corridor.port",
                    "corridor.events",
                    "java..",
                    "com.fasterxml.jackson.annotation",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule what_is_said_does_not_change = classes()
            .that()
            .implement(PortEvent.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(EventType.class);

    @ArchTest
    static final ArchRule nobody_asks_the_clock_here = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");
}
