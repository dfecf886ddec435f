value = "namespace member"
