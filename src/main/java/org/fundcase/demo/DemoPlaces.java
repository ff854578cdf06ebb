package org.fundcase.demo;

import java.util.List;

/** The three cities of the demo with their twelve districts. */
final class DemoPlaces {

    /**
     * @param key what the accounts of its bureau begin with
     * @param province whose offices recognise its enterprises
     * @param phone area code
     * @param operated whether an entrusted operator takes applications in
     */
    record City(String key, String name, String province, String phone, boolean operated, List<District> districts) {

        /** Without 市, as it stands in names. */
        String bare() {
            return name.substring(0, name.length() - 1);
        }
    }

    /** @param key what the accounts begin with */
    record District(String key, String name) {}

    static final City CHANGZHOU = new City(
            "shi",
            "常州市",
            "江苏省",
            "0519",
            false,
            List.of(
                    new District("wujin", "武进区"),
                    new District("tianning", "天宁区"),
                    new District("zhonglou", "钟楼区"),
                    new District("xinbei", "新北区"),
                    new District("jintan", "金坛区"),
                    new District("liyang", "溧阳市")));

    static final City JIANGMEN = new City(
            "jm",
            "江门市",
            "广东省",
            "0750",
            true,
            List.of(new District("pengjiang", "蓬江区"), new District("jianghai", "江海区"), new District("xinhui", "新会区")));

    static final City LINYI = new City(
            "ly",
            "临沂市",
            "山东省",
            "0539",
            false,
            List.of(new District("lanshan", "兰山区"), new District("luozhuang", "罗庄区"), new District("hedong", "河东区")));

    static final List<City> ALL = List.of(CHANGZHOU, JIANGMEN, LINYI);

    private DemoPlaces() {}

    static List<District> districts() {
        return ALL.stream().flatMap(city -> city.districts().stream()).toList();
    }

    /** The first one for a place that is not in the demo. */
    static City city(String name) {
        return ALL.stream().filter(city -> city.name().equals(name)).findFirst().orElse(CHANGZHOU);
    }
}
