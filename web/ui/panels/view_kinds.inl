// The views of the business beside the map, in the order of the bar above it: VIEW(id, icon). Their names are the texts
// view_<id>, their titles view_<id>_title; each is drawn by <id>_view() in web/ui/views.
#ifndef VIEW
#error "define VIEW before including view_kinds.inl"
#endif
VIEW(emotion, icon::heart)
VIEW(accounts, icon::chart_area)
VIEW(network, icon::share)
VIEW(team, icon::users)
VIEW(cube, icon::cube)
VIEW(iceberg, icon::bullhorn)
VIEW(euros, icon::euro)
VIEW(two_camps, icon::balance)
VIEW(drivers, icon::dashboard)
#undef VIEW
