package corridor.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import corridor.service.testing.HouseRules;

@AnalyzeClasses(packages = "corridor.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests as_every_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule controllers_and_configurations_are_nobody_elses = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Configuration")
            .should()
            .bePackagePrivate();
}
