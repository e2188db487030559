package drivers;

import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.beanutils.FluentPropertyBeanIntrospector;
import org.apache.commons.beanutils.PropertyUtilsBean;

/** Settings that are filled in by their names. */
public final class FluentSettings {

    /** A setting with setters that return it. */
    public static final class Site {
        private String title = "";
        private String link = "";

        public Site setTitle(String title) {
            this.title = title;
            return this;
        }

        public Site setURL(String link) {
            this.link = link;
            return this;
        }
    }

    public List<String> run() throws ReflectiveOperationException {
        PropertyUtilsBean properties = new PropertyUtilsBean();
        properties.addBeanIntrospector(new FluentPropertyBeanIntrospector());
        List<String> results = new ArrayList<>();
        for (PropertyDescriptor property : properties.getPropertyDescriptors(Site.class)) {
            results.add(property.getName());
        }
        results.sort(null);
        Site site = new Site();
        results.add(set(properties, site, "title", "Home"));
        results.add(set(properties, site, "URL", "https://example.org"));
        results.add(site.title + " " + site.link);
        return results;
    }

    private static String set(PropertyUtilsBean properties, Site site, String name, String value)
            throws IllegalAccessException, InvocationTargetException {
        try {
            properties.setProperty(site, name, value);
            return name + " set";
        } catch (NoSuchMethodException unknown) {
            return name + " unknown";
        }
    }
}
