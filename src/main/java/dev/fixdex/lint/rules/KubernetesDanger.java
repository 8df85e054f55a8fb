package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which resources of a cluster a command deletes for good. */
final class KubernetesDanger {
  private static final String DELETES = "deletes resources that nothing makes anew";

  /**
   * Resources that stay away once they are deleted. Others are not meant: pods and replica sets are
   * made anew by their controllers, their deletion is how people restart them, and of custom
   * resources nobody can tell.
   */
  private static final Set<String> GONE_FOR_GOOD =
      types(
          "deployment deployments deploy daemonset daemonsets ds deploymentconfig"
              + " deploymentconfigs dc replicationcontroller replicationcontrollers rc service"
              + " services svc ingress ingresses ing route routes configmap configmaps cm"
              + " cronjob cronjobs cj job jobs serviceaccount serviceaccounts sa role roles"
              + " rolebinding rolebindings clusterrole clusterroles clusterrolebinding"
              + " clusterrolebindings networkpolicy networkpolicies netpol storageclass"
              + " storageclasses sc horizontalpodautoscaler horizontalpodautoscalers hpa"
              + " poddisruptionbudget poddisruptionbudgets pdb resourcequota resourcequotas"
              + " quota limitrange limitranges machineconfig machineconfigs mc");

  /** Resources that hold data or other resources. */
  private static final Set<String> HOLDERS =
      types(
          "namespace namespaces ns project projects pv persistentvolume persistentvolumes"
              + " pvc persistentvolumeclaim persistentvolumeclaims crd crds"
              + " customresourcedefinition customresourcedefinitions secret secrets node nodes"
              + " statefulset statefulsets sts all");

  private KubernetesDanger() {}

  private static Set<String> types(String words) {
    return Set.of(words.split(" "));
  }

  /** What a {@code kubectl} or {@code oc} deletes; empty when it does not, or it comes back. */
  static Optional<String> of(ShellCommand command) {
    if (!command.does("delete")) {
      return Optional.empty();
    }
    if (isAmong(command, HOLDERS)) {
      return Optional.of(Danger.DELETES_ALL);
    }
    boolean any =
        command.has("--all", "-f", "--filename", "-k", "--kustomize")
            || command.arguments().stream().anyMatch(word -> word.startsWith("--filename="));
    return any || isAmong(command, GONE_FOR_GOOD) ? Optional.of(DELETES) : Optional.empty();
  }

  /** Whether something of these types is deleted: {@code deploy web}, {@code pod/a svc/b}. */
  private static boolean isAmong(ShellCommand command, Set<String> types) {
    List<String> operands = command.operands();
    if (operands.size() < 2) {
      return false;
    }
    boolean named = operands.get(1).contains("/");
    return operands.subList(1, named ? operands.size() : 2).stream()
        .flatMap(word -> Stream.of(word.split(",")))
        .map(word -> word.replaceFirst("[/.].*", "").toLowerCase(Locale.ROOT))
        .anyMatch(types::contains);
  }
}
