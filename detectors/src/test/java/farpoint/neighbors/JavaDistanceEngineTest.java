package farpoint.neighbors;

class JavaDistanceEngineTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine();
    }
}
