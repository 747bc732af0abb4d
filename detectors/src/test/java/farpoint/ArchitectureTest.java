package farpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import farpoint.detector.DetectorSpec;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The borders between the packages of the core, as the compiled classes have them. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("farpoint");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("(farpoint..)").should().beFreeOfCycles().check(CORE);
    }

    static List<String> methods() {
        return Detectors.all().stream()
                .map(ArchitectureTest::packageOf)
                .distinct()
                .toList();
    }

    private static String packageOf(DetectorSpec spec) {
        return spec.create(spec.defaults()).getClass().getPackageName();
    }

    @Test
    void eachDetectorHasAPackageOfItsOwn() {
        assertEquals(Detectors.all().size(), methods().size(), methods().toString());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noMethodKnowsAnother(String method) {
        String[] others = methods().stream()
                .filter(other -> !other.equals(method))
                .flatMap(other -> Stream.of(other, other + ".."))
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(method + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .check(CORE);
    }

    @Test
    void whatLiesBelowTheDetectorsKnowsNone() {
        String[] all = methods().stream().map(method -> method + "..").toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(
                        "farpoint.run..",
                        "farpoint.stats..",
                        "farpoint.params..",
                        "farpoint.state..",
                        "farpoint.data..",
                        "farpoint.neighbors..",
                        "farpoint.network..",
                        "farpoint.deep..",
                        "farpoint.covariance..",
                        "farpoint.detector.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all).or(resideInAPackage("farpoint")))
                .check(CORE);
    }

    @Test
    void threadsAreStartedInOnePlace() {
        noClasses()
                .that(not(resideInAPackage("farpoint.run")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ForkJoinTask.class)
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .check(CORE);
    }

    @Test
    void theCoreOpensNoFileAndNoSocket() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "javax.net.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)")
                .check(CORE);
    }
}
