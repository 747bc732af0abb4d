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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import farpoint.data.Travelling;
import farpoint.detector.DetectorSpec;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The borders between the packages of the core, as the compiled classes have them. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter().importPaths(Path.of("target", "classes"));

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

    /** The floors of ARCHITECTURE.md, from the ground up. */
    static List<List<String>> floors() {
        List<String> deep = List.of("settings", "rows", "encoder", "scoring", "masking");
        List<String> search = List.of("metric", "spi", "select", "exact", "tree", "screening", "javaengine");
        return List.of(
                List.of(
                        "farpoint.run",
                        "farpoint.params",
                        "farpoint.state",
                        "farpoint.stats",
                        "farpoint.stats.comparison"),
                join(
                        List.of(
                                "farpoint.data",
                                "farpoint.data.ranks",
                                "farpoint.network",
                                "farpoint.network.float64",
                                "farpoint.neighbors",
                                "farpoint.rangeprofile"),
                        "farpoint.neighbors.",
                        search),
                List.of("farpoint.detector", "farpoint.diagnostics", "farpoint.explanation"),
                join(
                        List.of("farpoint.covariance", "farpoint.labels", "farpoint.linear", "farpoint.deep"),
                        "farpoint.deep.",
                        deep),
                join(methods(), "farpoint.zerror.", List.of("errors")),
                List.of(
                        "farpoint",
                        "farpoint.advice",
                        "farpoint.audit",
                        "farpoint.audit.attributes",
                        "farpoint.audit.change",
                        "farpoint.audit.duplicates",
                        "farpoint.audit.finding",
                        "farpoint.audit.labels",
                        "farpoint.audit.order",
                        "farpoint.audit.worth",
                        "farpoint.cleaning",
                        "farpoint.contamination",
                        "farpoint.imputation",
                        "farpoint.modelfile",
                        "farpoint.oversampling",
                        "farpoint.threshold"));
    }

    private static List<String> join(List<String> packages, String prefix, List<String> inner) {
        return Stream.concat(packages.stream(), inner.stream().map(name -> prefix + name))
                .toList();
    }

    @Test
    void noFloorKnowsAHigherOne() {
        List<List<String>> floors = floors();
        for (int floor = 0; floor < floors.size() - 1; floor++) {
            String[] higher = floors.subList(floor + 1, floors.size()).stream()
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAnyPackage(floors.get(floor).toArray(String[]::new)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(higher))
                    .check(CORE);
        }
    }

    @Test
    void eachPackageHasItsFloor() {
        Set<String> packages =
                CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> placed = floors().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, placed);
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

    /**
     * What is stored is a State; Java's own serialisation would be a second truth. Exceptions and enums cannot help it, and tasks
     * travel while a run lasts.
     */
    @Test
    void nothingIsJavaSerialised() {
        noClasses()
                .that(not(assignableTo(Throwable.class)))
                .and(not(assignableTo(Enum.class)))
                .and(not(assignableTo(Travelling.class)))
                .should()
                .beAssignableTo(Serializable.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(Object(In|Out)put.*|Externalizable)")
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
