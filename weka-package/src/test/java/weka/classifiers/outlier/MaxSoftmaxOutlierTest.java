package weka.classifiers.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.rules.ZeroR;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

class MaxSoftmaxOutlierTest {
    /** Two normal classes, and outliers between them. */
    private static Instances data() throws Exception {
        Instances data = Data.arff(
                "@relation r",
                "@attribute x numeric",
                "@attribute y numeric",
                "@attribute class {a,b,outlier}",
                "@data");
        Random random = new Random(1);
        for (int i = 0; i < 110; i++) {
            double centre = i >= 100 ? 0 : i % 2 == 0 ? -4 : 4;
            double[] values = {
                centre + random.nextGaussian() * (i >= 100 ? 0.2 : 1), random.nextGaussian(), i >= 100 ? 2 : i % 2
            };
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    private static MaxSoftmaxOutlier classifier(String options) throws Exception {
        MaxSoftmaxOutlier classifier = new MaxSoftmaxOutlier();
        classifier.setOptions(Utils.splitOptions(options));
        return classifier;
    }

    @Test
    void findsRowsBetweenTheClassesAndTellsTheOthersApart() throws Exception {
        Instances data = data();
        MaxSoftmaxOutlier classifier = classifier("-W weka.classifiers.bayes.NaiveBayes");
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(classifier, data, 5, new Random(1));
        assertTrue(evaluation.areaUnderROC(2) > 0.95, evaluation.toClassDetailsString());
        assertTrue(evaluation.recall(0) > 0.8, evaluation.toClassDetailsString());
    }

    @Test
    void scoresAreThoseOfTheClassifierThatLearnsFromNormalRows() throws Exception {
        Instances data = data();
        MaxSoftmaxOutlier classifier = classifier("-W weka.classifiers.bayes.NaiveBayes");
        classifier.buildClassifier(data);
        NaiveBayes bayes = new NaiveBayes();
        bayes.buildClassifier(new Instances(data, 0, 100));
        double[] scores = classifier.outlierScores(data);
        for (int i = 0; i < data.size(); i++) {
            double[] p = bayes.distributionForInstance(data.get(i));
            assertEquals(1 - Math.max(p[0], p[1]) / (p[0] + p[1]), scores[i], 1e-12);
            double[] distribution = classifier.distributionForInstance(data.get(i));
            assertEquals(1, Arrays.stream(distribution).sum(), 1e-12);
        }
        MaxSoftmaxOutlier entropy = classifier("-entropy -W weka.classifiers.bayes.NaiveBayes");
        entropy.buildClassifier(data);
        assertTrue(entropy.outlierScore(data.get(105)) > entropy.outlierScore(data.get(0)));
        MaxSoftmaxOutlier stored = (MaxSoftmaxOutlier) AbstractClassifier.makeCopy(classifier);
        assertEquals(
                classifier.distributionForInstance(data.get(3))[2], stored.distributionForInstance(data.get(3))[2]);
        assertTrue(SerializationHelper.isSerializable(MaxSoftmaxOutlier.class));
    }

    @Test
    void scoresStayThoseOfTheTraining() throws Exception {
        Instances data = data();
        MaxSoftmaxOutlier classifier = classifier("-W weka.classifiers.bayes.NaiveBayes");
        for (Executable asked : new Executable[] {
            () -> classifier.outlierScore(data.get(0)), () -> classifier.distributionForInstance(data.get(0))
        }) {
            assertEquals(
                    "MaxSoftmaxOutlier has not been trained.",
                    assertThrows(IllegalStateException.class, asked).getMessage());
        }
        classifier.buildClassifier(data);
        double score = classifier.outlierScore(data.get(105));
        double outlier = classifier.distributionForInstance(data.get(105))[2];
        String text = classifier.toString();
        classifier.setEntropy(true);
        assertEquals(score, classifier.outlierScore(data.get(105)));
        assertEquals(outlier, classifier.distributionForInstance(data.get(105))[2]);
        assertEquals(text, classifier.toString());
        classifier.buildClassifier(data);
        assertTrue(classifier.toString().contains("Score: entropy"), classifier.toString());
    }

    @Test
    void saysHowManyScoresTie() throws Exception {
        MaxSoftmaxOutlier classifier = classifier("");
        assertTrue(classifier.toString().contains("not trained"));
        classifier.setClassifier(new ZeroR());
        classifier.buildClassifier(data());
        assertTrue(classifier.toString().contains("so that many tie"), classifier.toString());
        assertTrue(classifier.toString().contains("'outlier' means outliers"));
    }

    @Test
    void mistakesGetASentence() throws Exception {
        Instances data = data();
        MaxSoftmaxOutlier unknown = classifier("-outlier-value c");
        Exception e = assertThrows(Exception.class, () -> unknown.buildClassifier(data));
        assertEquals("The class 'class' has no value 'c', which the 'outlier-value' option names.", e.getMessage());
        data.renameAttributeValue(data.attribute(2), "outlier", "c");
        e = assertThrows(Exception.class, () -> classifier("").buildClassifier(data));
        assertTrue(e.getMessage().startsWith("The class 'class' has no value whose name says"), e.getMessage());
        classifier("-outlier-value c").buildClassifier(data);
        Instances one = new Instances(data, 0);
        one.add(data.get(0));
        e = assertThrows(Exception.class, () -> classifier("-outlier-value c").buildClassifier(one));
        assertTrue(e.getMessage().contains("at least two values"), e.getMessage());
        e = assertThrows(Exception.class, () -> classifier("-W nonsense"));
        assertEquals("There is no classifier 'nonsense', which -W names.", e.getMessage());
        e = assertThrows(Exception.class, () -> classifier("-contamination 0.7").buildClassifier(data));
        assertEquals("The 'contamination' parameter must be a number in [0, 0.5]. Got 0.7 instead.", e.getMessage());
    }

    @Test
    void optionsAndPropertiesAreWekas() {
        CheckOptionHandler handler = new CheckOptionHandler();
        handler.setOptionHandler(new MaxSoftmaxOutlier());
        handler.setSilent(true);
        handler.doTests();
        assertTrue(handler.getSuccess());
        CheckGOE sheet = new CheckGOE();
        sheet.setObject(new MaxSoftmaxOutlier());
        sheet.setSilent(true);
        sheet.doTests();
        assertTrue(sheet.getSuccess());
    }
}
