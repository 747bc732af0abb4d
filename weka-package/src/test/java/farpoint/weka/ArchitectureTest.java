package farpoint.weka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders between the packages of this module, as the compiled classes have them. */
class ArchitectureTest {
    private static final JavaClasses PACKAGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("farpoint.weka", "farpoint.wekalauncher", "weka");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("(**)").should().beFreeOfCycles().check(PACKAGE);
    }

    /** It is a jar of its own, which runs before the package is installed. */
    @Test
    void theLauncherKnowsNothingOfThePackage() {
        noClasses()
                .that()
                .resideInAPackage("farpoint.wekalauncher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("farpoint.weka..", "weka..outlier..", "weka..farpoint..")
                .check(PACKAGE);
    }
}
