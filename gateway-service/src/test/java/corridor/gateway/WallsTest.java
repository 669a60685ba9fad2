package corridor.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "corridor.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule packages_do_not_go_in_circles =
            slices().matching("corridor.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_nobody_else_s_business = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule the_sign_in_is_wired_in_from_nowhere = noClasses()
            .that()
            .resideOutsideOfPackage("corridor.gateway.signin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("corridor.gateway.signin");

    @ArchTest
    static final ArchRule the_whole_sign_in_is_local = classes()
            .that()
            .resideInAPackage("corridor.gateway.signin")
            .and()
            .areAnnotatedWith(Configuration.class)
            .should()
            .beAnnotatedWith(org.springframework.context.annotation.Profile.class);
}
